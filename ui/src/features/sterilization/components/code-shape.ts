/** Whether something typed has the shape of a pack's code or a load's number: "A1-261124-03-12". */
export const isCode = (typed: string) => /^[a-z0-9]{1,4}-\d{6}(\d\d)?-\d\d(-\d\d)?$/i.test(typed.trim());

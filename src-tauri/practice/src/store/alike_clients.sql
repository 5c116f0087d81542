SELECT {columns} FROM clients WHERE id IN (
    SELECT id FROM clients WHERE name_key = :name AND :name <> ''
    UNION SELECT id FROM clients WHERE phone_key = :phone AND :phone <> ''
    UNION SELECT id FROM clients WHERE email_key = :email AND :email <> ''
    UNION SELECT id FROM clients WHERE born IN (SELECT value FROM json_each(:days))
) ORDER BY number LIMIT :limit

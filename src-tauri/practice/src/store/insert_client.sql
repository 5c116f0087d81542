INSERT INTO clients (id, number, given, family, single_name, preferred, pronouns, born, phone,
    phone_other, email, address, may_leave_message, language, interpreter, skin_type,
    emergency_name, emergency_relation, emergency_phone, guardian, note, name_key, phone_key,
    email_key, created_at, version)
VALUES (:id, :number, :given, :family, :single_name, :preferred, :pronouns, :born, :phone,
    :phone_other, :email, :address, :may_leave_message, :language, :interpreter, :skin_type,
    :emergency_name, :emergency_relation, :emergency_phone, :guardian, :note, :name_key, :phone_key,
    :email_key, :created_at, :version)

UPDATE clients SET given = :given, family = :family, single_name = :single_name,
    preferred = :preferred, pronouns = :pronouns, born = :born, phone = :phone,
    phone_other = :phone_other, email = :email, address = :address,
    may_leave_message = :may_leave_message, language = :language, interpreter = :interpreter,
    skin_type = :skin_type, emergency_name = :emergency_name,
    emergency_relation = :emergency_relation, emergency_phone = :emergency_phone,
    guardian = :guardian, note = :note, name_key = :name_key, phone_key = :phone_key,
    email_key = :email_key, version = version + 1
WHERE id = :id AND version = :version

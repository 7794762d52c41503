package org.kalanso.school.privacy;

import java.util.Map;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a person's identity out of one school's registers; what they were there (class, year, sex) stays for the figures. */
@Repository
class ForgetRegister {
    private static final String PUPILS =
            " (select id from school.student where person_id = :person and school_id = :school)";
    private final JdbcClient jdbc;

    ForgetRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(Forgotten who, SchoolId school) {
        var params = Map.of(
                "person",
                who.person().value(),
                "school",
                school.value(),
                "name",
                who.pseudonym(),
                "key",
                Names.key(who.pseudonym()));
        pupil(params);
        guardians(params);
        staff(params);
        // the files of old lists name everybody of a class; they are kept for a day only, and not that long for this
        // person
        run("update school.roster_import set content = null where school_id = :school and state <> 'RUNNING'", params);
    }

    private void pupil(Map<String, ?> params) {
        run("delete from school.identifier where student_id in" + PUPILS, params);
        run("delete from school.guardian_code where student_id in" + PUPILS, params);
        run("delete from school.number_check where person_id = :person or student_id in" + PUPILS, params);
        run("delete from school.roster_row where student_id in" + PUPILS, params);
        run("""
                update school.student set family_name = :name, given_names = '', name_key = :key, matricule = null, born_on = null,
                  born_year = null, born_at = '', admitted_on = null, emergency_name = '', emergency_phone = '',
                  emergency_relation = '', version = version + 1
                where person_id = :person and school_id = :school""", params);
    }

    /** Guardians without an account who were kept for this pupil alone go too; the others keep what is theirs. */
    private void guardians(Map<String, ?> params) {
        run("""
                delete from school.guardian g where g.school_id = :school and g.person_id is null
                  and exists (select from school.guardianship l where l.guardian_id = g.id and l.student_id in
                """ + PUPILS + """
                  )
                  and not exists (select from school.guardianship l where l.guardian_id = g.id and l.ended_at is null
                                  and l.student_id not in
                """ + PUPILS + ")", params);
        run("delete from school.guardianship where student_id in" + PUPILS, params);
        run("delete from school.guardian where person_id = :person and school_id = :school", params);
    }

    private void staff(Map<String, ?> params) {
        run("""
                update school.staff set family_name = :name, given_names = '', name_key = :key, number = null, number_key = null,
                  phone = null, sex = null, version = version + 1
                where person_id = :person and school_id = :school""", params);
        run("update school.institution set roster_version = roster_version + 1 where id = :school", params);
    }

    private void run(String sql, Map<String, ?> params) {
        var statement = jdbc.sql(sql);
        for (var param : params.entrySet())
            if (sql.contains(":" + param.getKey())) statement = statement.param(param.getKey(), param.getValue());
        statement.update();
    }
}

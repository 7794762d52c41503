-- The stays of one pupil, ended ones too: without it each look at a pupil would read everybody's.
create index enrolment_by_student on enrolment (student_id);

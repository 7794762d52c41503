-- How each figure of a frozen card was made, and what tells whether a correction changed anything but the issue itself.
alter table card
  add column explanation  text  not null,
  add column figures_hash bytea not null;

create index card_newest on card (school_id, id desc) where replaced_at is null;

-- Who may read a pupil's cards today by what they are to the pupil. Permission and content of a card are one query: the view looks
-- down at the school's tables, as a foreign key does, so an ended link is ended for cards in the same instant.
create view reader as
select s.id as student_id, s.person_id, 'PUPIL' as relation
from school.student s
union all
select l.student_id, g.person_id, 'GUARDIAN'
from school.guardianship l join school.guardian g on g.id = l.guardian_id
where g.person_id is not null and l.may_see and l.confirmed_at is not null and l.ended_at is null
union all
select e.student_id, a.person_id, 'TEACHER'
from school.enrolment e join school.teaching_assignment a on a.class_id = e.class_id
where e.state = 'ACTIVE' and a.until_on is null
union all
select e.student_id, c.head_teacher_id, 'TEACHER'
from school.enrolment e join school.class_group c on c.id = e.class_id
where e.state = 'ACTIVE' and c.head_teacher_id is not null;

-- Why a booked time was given back, and by which unit: the other one reads it in the thread.
alter table physician_support.booking
  add column cancel_reason text check (length(cancel_reason) between 1 and 1000),
  add column cancelled_by_unit_id uuid references organisation.unit (id) on delete restrict;
create index booking_cancelled_by on physician_support.booking (cancelled_by_unit_id);

-- Side of a kind of unit: health care (vårdgivare) or social service (omsorgsgivare). A controller is one provider on one side, so the
-- care and the social service of one municipality are two.
create table organisation.unit_kind (
  kind   text primary key check (kind in ('health-centre', 'home-care', 'ward', 'home-service', 'care-home', 'rehab',
           'mobile-team', 'on-call', 'care-management', 'palliative-team', 'emergency-department', 'ambulance', 'administration')),
  side   text not null check (side in ('health-care', 'social-service')),
  source text not null
);
insert into organisation.unit_kind (kind, side, source)
select kind, case when kind in ('home-service', 'care-management') then 'social-service' else 'health-care' end,
  case when kind in ('home-service', 'care-management') then 'socialtjänstlagen (2025:400); lag (2022:913) 1 kap. 3 § andra stycket'
    else 'hälso- och sjukvårdslagen (2017:30); lag (2022:913) 1 kap. 3 § första stycket' end
from unnest(array['health-centre', 'home-care', 'ward', 'home-service', 'care-home', 'rehab', 'mobile-team', 'on-call',
  'care-management', 'palliative-team', 'emergency-department', 'ambulance', 'administration']) as kind;
grant select on organisation.unit_kind to hemlank_app;

create function organisation.side_of(in_unit uuid) returns text language sql stable as $$
  select k.side from organisation.unit u join organisation.unit_kind k on k.kind = u.kind where u.id = in_unit
$$;

-- Whether the provider is connected to coherent documentation (lag 2022:913): what it holds may then be looked for by others.
alter table organisation.provider add column connected boolean not null default true;

-- The actor of a session now says its side; sessions from before are chosen anew.
update platform.session set ended_at = now() where actor is not null and ended_at is null;

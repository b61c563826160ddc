-- Hides small counts of one table and, so that the total does not give them away, the next smallest: what is hidden is always at least two
-- cells and together at least the threshold. Cells come as [{cell, n, ...}]; a hidden one keeps its name and loses everything else.
create function platform.without_small_cells(in_cells jsonb, in_smallest integer) returns jsonb language sql immutable as $$
  with cell as (
    select value as c, (value ->> 'n')::integer as n,
      row_number() over (order by (value ->> 'n')::integer, value ->> 'cell') as place,
      sum((value ->> 'n')::integer) over (order by (value ->> 'n')::integer, value ->> 'cell') as together
    from jsonb_array_elements(in_cells)),
  small as (select count(*) as many from cell where n < in_smallest),
  hidden as (
    select case when many = 0 then 0 else coalesce(
      (select min(place) from cell, small s where place >= greatest(s.many, 2) and together >= in_smallest),
      (select count(*) from cell)) end as up_to from small)
  select coalesce(jsonb_agg(case when place <= up_to then jsonb_build_object('cell', c ->> 'cell', 'n', null) else c end
    order by c ->> 'cell'), '[]') from cell, hidden
$$;

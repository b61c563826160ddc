import { z } from 'zod';
import { useText } from '../../../web/i18n/locale.tsx';
import { accessPaths, type Block, blockSchema, liftGrounds } from '../contract.ts';
import { accessWebTexts } from '../texts/web.ts';
import { AccessForm } from './AccessForm.tsx';
import { Choices, Words } from './fields.tsx';
import { Why } from './Why.tsx';

interface LiftFormProps {
  readonly block: Block;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Lifts a block for good, with the ground and the reason. Towards other providers only the patient's own word lifts it. */
export function LiftForm({ block, onDone, onCancel }: LiftFormProps) {
  const t = useText(accessWebTexts);
  const schema = z.object({
    ground: z.enum(liftGrounds),
    reason: z.string().trim().min(1, t.needReason).max(2000),
  });
  const grounds = block.blockKind === 'across' ? (['patient-request'] as const) : liftGrounds;
  return (
    <AccessForm<z.input<typeof schema>, typeof blockSchema>
      draft={`lift ${block.id}`}
      title={t.lift}
      lead={block.blockKind === 'across' ? t.liftAcrossLead : t.liftLead}
      schema={schema}
      empty={{ ground: 'patient-request', reason: '' }}
      path={accessPaths.liftBlock.replace(':id', block.id)}
      answer={blockSchema}
      requestOf={({ ground, reason }) => ({ version: block.version, ground, reason: reason.trim() })}
      fields={['reason']}
      submit={t.lift}
      said={t.lifted}
      wordsOf={({ reason }) => reason}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <Choices
            form={form}
            name="ground"
            label={t.liftGround}
            options={grounds.map((ground) => ({
              value: ground,
              label: t[`ground-${ground}`],
              description: t[`groundMeans-${ground}`],
            }))}
          />
          <Words form={form} name="reason" label={t.liftReason} />
          <Why about="lift" />
        </>
      )}
    </AccessForm>
  );
}

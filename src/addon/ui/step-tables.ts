import type { Procedure, ProcedureRegister } from '../workflow/procedures/procedure.ts';
import { enquirySteps } from './enquiry-steps.ts';
import { jointResearchSteps } from './joint-research-steps.ts';
import { steps as imageRequestSteps } from './step-forms.ts';
import type { StepDefinition, StepTable } from './step-table.ts';

const tables: Readonly<Record<ProcedureRegister, StepTable>> = {
  imageRequests: imageRequestSteps,
  jointResearch: jointResearchSteps,
  enquiries: enquirySteps,
};

/** The steps of a procedure that staff take. */
export function stepTableOf({ register }: Procedure): StepTable {
  return tables[register];
}

/** A step by its command, in whichever procedure it is first found: steps of the same name have the same caption. */
export function stepNamed(command: string): StepDefinition {
  const step = Object.values(tables).find((table) => command in table)?.[command];
  if (!step) throw new Error(`Cannot find the step ${command}: no procedure has it.`);
  return step;
}

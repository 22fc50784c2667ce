import { enquiryProcedure } from './enquiries.ts';
import { imageRequestProcedure } from './image-requests.ts';
import { jointResearchProcedure } from './joint-research.ts';
import type { Procedure, ProcedureRegister } from './procedure.ts';

/** Every procedure of the desk. */
export const procedures: readonly Procedure[] = [
  imageRequestProcedure,
  jointResearchProcedure,
  enquiryProcedure,
];

/** The procedure whose requests are in a register; `undefined` for any other tab. */
export function procedureIn(register: string | undefined): Procedure | undefined {
  return procedures.find((procedure) => procedure.register === register);
}

/** The procedure that a reference number belongs to. */
export function procedureOf(reference: string): Procedure | undefined {
  return procedures.find(({ series }) => reference.startsWith(`${series}-`));
}

/** The registers of all procedures, in their order. */
export const procedureRegisters: readonly ProcedureRegister[] = procedures.map(({ register }) => register);

'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '@/lib/client/orpc';
import type { Commitment, ProposedAnswers } from '@/lib/plans/schema';

export type Proposal = ProposedAnswers['proposals'][number];

export type Proposals = {
  /** The likeliest answer to a plan that waits for an outcome. */
  firstFor: (plan: Commitment) => Proposal | null;
  dismiss: (plan: Commitment, proposal: Proposal) => void;
  /** Looks again, after something was written. */
  refresh: () => void;
};

type ProposalsPlan = { project: string; month: string; section: string; isReadOnly: boolean };

/** What seems to answer the plans of a section, in any team's text; a person decides. */
export function useProposals({ project, month, section, isReadOnly }: ProposalsPlan): Proposals {
  const queries = useQueryClient();
  const key = ['proposals', project, section];
  const { data = [] } = useQuery({
    queryKey: key,
    queryFn: () => client.plans.propose({ project, section }),
    enabled: !isReadOnly,
  });
  const proposalsOf = (plan: Commitment) => data.find(({ commitment }) => commitment === plan.id)?.proposals ?? [];
  return {
    firstFor: (plan) => (plan.outcome === null ? (proposalsOf(plan)[0] ?? null) : null),
    dismiss: (plan, proposal) => {
      queries.setQueryData<ProposedAnswers[]>(key, (known = []) => known.map((one) => without(one, plan, proposal)));
      void client.plans.dismiss({ project, month, commitment: plan.id, accomplishment: proposal.id }).catch(() => {
        void queries.invalidateQueries({ queryKey: key });
      });
    },
    refresh: () => void queries.invalidateQueries({ queryKey: key }),
  };
}

function without(answers: ProposedAnswers, plan: Commitment, proposal: Proposal): ProposedAnswers {
  if (answers.commitment !== plan.id) return answers;
  return { ...answers, proposals: answers.proposals.filter(({ id }) => id !== proposal.id) };
}

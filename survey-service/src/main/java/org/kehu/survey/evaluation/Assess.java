package org.kehu.survey.evaluation;

import org.jspecify.annotations.Nullable;

/** Says what the figures mean. */
public record Assess(String remarks, String suggestions, @Nullable AwardProposal award) {

  Assessment by(String staffId) {
    return new Assessment(remarks, suggestions, award, staffId);
  }
}

package org.kehu.complaint.cases.contact;

import java.util.Optional;

/**
 * Another case that belongs to this one.
 *
 * @param caseId the other case
 * @param relation how they belong together
 */
public record RelatedCase(String caseId, Relation relation) {

  /** How two cases belong together (field M24). */
  public enum Relation {
    /** 相关: somebody saw that they belong together. */
    RELATED,
    /** 同因: both have the same cause. */
    SAME_CAUSE,
    /** 重复于: this one says again what the other said. */
    DUPLICATE_OF,
    /** The other end of {@link #DUPLICATE_OF}. */
    DUPLICATED_BY,
    /** 拆分自: this one was part of the other. */
    SPLIT_FROM,
    /** The other end of {@link #SPLIT_FROM}. */
    SPLIT_INTO,
    /** 并入: this one goes on in the other. */
    MERGED_INTO,
    /** The other end of {@link #MERGED_INTO}. */
    MERGED_FROM,
    /** This one was opened by a low score on the handling of the other. */
    LOW_SCORE_AFTER;

    /** Whether somebody may say so without splitting or merging anything. */
    public boolean isByHand() {
      return this == RELATED || this == SAME_CAUSE || this == DUPLICATE_OF;
    }

    /** How it reads at the other end; empty when nothing is written there. */
    public Optional<Relation> mirrored() {
      return switch (this) {
        case RELATED, SAME_CAUSE -> Optional.of(this);
        case DUPLICATE_OF -> Optional.of(DUPLICATED_BY);
        case SPLIT_FROM -> Optional.of(SPLIT_INTO);
        case MERGED_INTO -> Optional.of(MERGED_FROM);
        case DUPLICATED_BY, SPLIT_INTO, MERGED_FROM, LOW_SCORE_AFTER -> Optional.empty();
      };
    }
  }
}

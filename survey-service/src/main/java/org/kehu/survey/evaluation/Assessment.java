package org.kehu.survey.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What the assessor says to the figures.
 *
 * @param remarks 评语
 * @param suggestions 改进建议 (catalogue X-16); needed when a target is missed
 * @param award 奖励建议 (catalogue X-17); null for none
 * @param by staff id of the assessor
 */
public record Assessment(
    String remarks, String suggestions, @Nullable AwardProposal award, String by) {}

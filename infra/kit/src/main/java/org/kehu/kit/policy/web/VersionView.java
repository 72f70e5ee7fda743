package org.kehu.kit.policy.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.Attachment;
import org.kehu.kit.policy.Definition;
import org.kehu.kit.policy.PolicyDocument;
import org.kehu.kit.policy.PolicyStanding;
import org.kehu.kit.policy.PolicyStatus;
import org.kehu.kit.policy.PolicyStep;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.policy.Responsibility;
import tools.jackson.databind.JsonNode;

/**
 * A version of a rule with its whole history and the moves that are possible now.
 *
 * @param files what is part of it since it was submitted; before, ask for the files of the owner
 *     {@code policy/<id>}
 * @param approvalId the approval that it waits or waited for last; absent before it was submitted
 */
public record VersionView(
    String id,
    String service,
    String kind,
    int version,
    PolicyStanding standing,
    JsonNode value,
    String note,
    Responsibility responsibility,
    List<Definition> definitions,
    List<Attachment> attachments,
    List<PaperView> files,
    @Nullable Integer basedOn,
    @Nullable Instant wishedFrom,
    @Nullable Instant effectiveFrom,
    @Nullable String approvalId,
    List<PolicyStep> history,
    List<PolicyStatus.Move> allowedMoves) {

  /** As it stands at {@code now}, when the version {@code inForce} holds. */
  public static VersionView of(
      PolicyDocument version, Instant now, int inForce, PolicyValues values) {
    return new VersionView(
        version.id(),
        version.service(),
        version.kind(),
        version.number(),
        version.standing(now, inForce),
        values.tree(version.content().value()),
        version.content().note(),
        version.content().responsibility(),
        version.content().definitions(),
        version.content().attachments(),
        version.papers().stream().map(paper -> PaperView.of(paper, version.service())).toList(),
        version.basedOn(),
        version.content().wishedFrom(),
        version.effectiveFrom(),
        version.approvalId(),
        version.steps(),
        version.status().moves());
  }
}

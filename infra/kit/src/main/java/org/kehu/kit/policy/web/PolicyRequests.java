package org.kehu.kit.policy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.Attachment;
import org.kehu.kit.policy.Definition;
import org.kehu.kit.policy.DraftPolicy;
import org.kehu.kit.policy.PolicyDocument;
import org.kehu.kit.policy.Responsibility;
import tools.jackson.databind.JsonNode;

/** Bodies of requests about rules. */
final class PolicyRequests {

  private PolicyRequests() {}

  /**
   * A draft: {@code value} or the name of a {@code preset}, the note of change, who answers for it
   * terms, attachments of the same force, and the day of force wished for.
   */
  record Draft(
      @Nullable JsonNode value,
      @Nullable @Size(max = 60) String preset,
      @NotBlank @Size(max = 2000) String note,
      @NotNull @Valid Responsibility responsibility,
      @Size(max = 100) @Nullable List<@NotNull @Valid Definition> definitions,
      @Size(max = 50) @Nullable List<@NotNull @Valid Attachment> attachments,
      @Nullable Instant effectiveFrom) {

    DraftPolicy command() {
      return new DraftPolicy(
          value,
          preset,
          note,
          responsibility,
          definitions == null ? List.of() : definitions,
          attachments == null ? List.of() : attachments,
          effectiveFrom);
    }

    /** The draft as it stands, for a merge patch. */
    static Draft of(PolicyDocument version, JsonNode value) {
      return new Draft(
          value,
          null,
          version.content().note(),
          version.content().responsibility(),
          version.content().definitions(),
          version.content().attachments(),
          version.content().wishedFrom());
    }
  }

  /** An approval: the day of force, if not the one wished, and a remark. */
  @Schema(name = "ApprovePolicy")
  record Approval(@Nullable Instant effectiveFrom, @Nullable @Size(max = 2000) String note) {}

  /** A refusal or withdrawal, always with its reason. */
  record Reason(@NotBlank @Size(max = 2000) String reason) {}
}

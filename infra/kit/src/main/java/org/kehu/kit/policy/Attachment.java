package org.kehu.kit.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A paper that belongs to a rule and has the same force.
 *
 * @param reference id of its file, which is attached to the version as {@code
 *     policy/<service>.<kind>.<version>} or was part of an earlier promulgated one
 */
public record Attachment(
    @NotNull Kind kind,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 500) String reference) {

  /** What an attachment is. */
  public enum Kind {
    FORM,
    FLOW_CHART,
    RECORD_FORM,
    REPORT_TEMPLATE,
    GUIDE,
    OTHER
  }
}

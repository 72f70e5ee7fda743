package org.kehu.complaint.cases.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Let part of it go on in a case of its own (拆分).
 *
 * @param kind of the new one
 * @param severity of the new one
 * @param causeType quality or process, when known
 * @param description the part, at most 4000 characters
 * @param remedySought what the customer wants of it, at most 2000 characters
 * @param product that the part is about, at most 100 characters
 */
public record SplitCase(
    CaseKind kind,
    Severity severity,
    @Nullable CauseType causeType,
    String description,
    @Nullable String remedySought,
    @Nullable String product) {

  /** Bounded. */
  public SplitCase {
    Bounds.required("/description", description, 4000);
    Bounds.text("/remedySought", remedySought, 2000);
    Bounds.text("/product", product, 100);
  }
}

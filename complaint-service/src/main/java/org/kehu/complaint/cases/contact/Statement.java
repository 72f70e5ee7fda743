package org.kehu.complaint.cases.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * What the customer says (投诉内容, P-11, P-14).
 *
 * @param description in full, at most 4000 characters
 * @param remedySought what the customer wants (诉求)
 * @param realCause what really is behind it (真正原因)
 * @param restatement what was said back
 * @param product code or name of the product concerned
 * @param occurredAt when it happened
 */
public record Statement(
    String description,
    @Nullable String remedySought,
    @Nullable String realCause,
    @Nullable Restatement restatement,
    @Nullable String product,
    @Nullable Instant occurredAt) {

  /** Bounded; a contact cannot be without a description. */
  public Statement {
    Bounds.required("/description", description, 4000);
    Bounds.text("/remedySought", remedySought, 2000);
    Bounds.text("/realCause", realCause, 2000);
    Bounds.text("/product", product, 100);
  }

  /** The same, said by then: what has not happened yet cannot be complained about. */
  public Statement saidAt(Instant now) {
    Bounds.notAfter("/occurredAt", occurredAt, now);
    return this;
  }

  /** Only what was said. */
  public static Statement of(String description) {
    return new Statement(description, null, null, null, null, null);
  }
}

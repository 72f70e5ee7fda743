package org.kehu.kit.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version says: the value as JSON text, what changes and why, who answers for it, its terms
 * and attachments, and the day of force that is wished.
 */
public record PolicyContent(
    String value,
    String note,
    Responsibility responsibility,
    List<Definition> definitions,
    List<Attachment> attachments,
    @Nullable Instant wishedFrom) {

  /** Copies the lists. */
  public PolicyContent {
    definitions = definitions == null ? List.of() : List.copyOf(definitions);
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
  }
}

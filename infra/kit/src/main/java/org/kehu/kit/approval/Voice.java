package org.kehu.kit.approval;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks: a person of their own right, or on behalf of another.
 *
 * @param personId who acts
 * @param onBehalfOf for whom, as deputy, by letter or because the other passed it on; null for
 *     nobody
 * @param letterId of the letter of delegation, if by letter
 */
public record Voice(String personId, @Nullable String onBehalfOf, @Nullable String letterId) {

  /** Whose opinion it counts as. */
  String speaksFor() {
    return Objects.requireNonNullElse(onBehalfOf, personId);
  }
}

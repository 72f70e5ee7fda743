package org.kehu.visit.revisit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kehu.visit.contact.ContactMode;

/**
 * What is said in a revisit, in its order (catalogue V-22, V-23).
 *
 * @param steps for all kinds of revisit
 */
public record ScriptPolicy(@NotEmpty @Size(max = 50) List<@NotNull @Valid ScriptStep> steps) {

  public ScriptPolicy {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /** What is said in one kind of revisit. */
  List<ScriptStep> of(ContactMode mode) {
    return steps.stream().filter(step -> step.modes().contains(mode)).toList();
  }
}

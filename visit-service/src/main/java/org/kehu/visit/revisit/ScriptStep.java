package org.kehu.visit.revisit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.kehu.visit.contact.ContactMode;

/**
 * One thing that is said in a revisit (回访语言规范).
 *
 * @param code what it is for: {@code INTRODUCE}, {@code THANKS}
 * @param modes in which kinds of revisit it is said
 */
public record ScriptStep(
    @NotBlank @Size(max = 40) String code,
    @NotEmpty @Size(max = 3) Set<@NotNull ContactMode> modes,
    @NotBlank @Size(max = 1000) String zh,
    @NotBlank @Size(max = 1000) String en) {

  public ScriptStep {
    modes = modes == null ? Set.of() : Set.copyOf(modes);
  }
}

package org.kehu.customer.keyaccount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a part of the organisation does for key accounts (大客户事业部, C-106). */
public record Unit(
    @NotBlank @Size(max = 60) String name,
    @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> duties) {

  public Unit {
    duties = duties == null ? List.of() : List.copyOf(duties);
  }
}

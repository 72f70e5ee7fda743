package org.kehu.visit.maintenance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A way of daily contact (catalogue V-11).
 *
 * @param code as records keep it, {@code PHONE}
 * @param nameZh what people call it, 电话
 */
public record ContactChannel(
    @NotNull @Pattern(regexp = ContactChannel.CODE) String code,
    @NotBlank @Size(max = 40) String nameZh,
    @NotBlank @Size(max = 40) String nameEn) {

  /** Form of a code. */
  public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
}

package org.kehu.customer.file.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.PersonalData;

/** What is known of an individual (个人基本情况, C-03); personal data. */
@Schema(name = "Individual")
public record IndividualJson(
    PersonalData.@Nullable Gender gender,
    @Nullable
        @Size(max = 10)
        @Schema(description = "出生日期; only the year when masked", example = "1988-06-01")
        String birthDate,
    @Nullable @Size(max = 50) @Schema(description = "职业", example = "教师") String occupation) {

  /** Shows nothing, should it ever stand in a log line. */
  @Override
  public String toString() {
    return "Individual[…]";
  }
}

package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Complainant;

/** Who complains. */
@Schema(name = "GivenComplainant")
public record ComplainantBody(
    @Schema(description = "匿名", example = "false") @Nullable Boolean anonymous,
    @Schema(example = "王建国") @Nullable @Size(max = 100) String name,
    @Schema(example = "13805910001") @Nullable @Pattern(regexp = "[0-9+() -]{3,30}") String phone,
    @Schema(example = "wangjg@example.com")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+")
        String email,
    @Schema(example = "福州市鼓楼区北大路 1 号") @Nullable @Size(max = 300) String address) {

  /** The value. */
  public Complainant complainant() {
    return new Complainant(Boolean.TRUE.equals(anonymous), name, phone, email, address);
  }

  static ComplainantBody of(Complainant complainant) {
    return new ComplainantBody(
        complainant.anonymous(),
        complainant.name(),
        complainant.phone(),
        complainant.email(),
        complainant.address());
  }

  /** Says nothing, so that no log line can. */
  @Override
  public String toString() {
    return "ComplainantBody[***]";
  }
}

package org.kehu.customer.file.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How the customer is reached (联系方式); personal data, masked without the right.
 *
 * @param person 联系人 of an enterprise
 */
@Schema(name = "Contact")
public record ContactJson(
    @Nullable @Size(max = 50) @Schema(example = "陈晓明") String person,
    @Nullable @Size(max = 30) @Schema(example = "13800138000") String phone,
    @Nullable @Size(max = 254) @Schema(example = "chen@example.com") String email,
    @Nullable @Size(max = 200) @Schema(example = "广东省深圳市南山区科技路 1 号") String address) {

  /** Shows nothing, should it ever stand in a log line. */
  @Override
  public String toString() {
    return "Contact[…]";
  }
}

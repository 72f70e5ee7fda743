package org.kehu.customer.file.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.ChangeOwner;
import org.kehu.customer.file.ChangeStatus;
import org.kehu.customer.file.ClassifyCustomer;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Loss;
import org.kehu.customer.file.Tidy;
import org.kehu.customer.file.Tier;
import tools.jackson.databind.JsonNode;

/** Bodies of the commands on a file. */
final class Requests {

  private Requests() {}

  /** Hands a customer over (交接). */
  @Schema(name = "ChangeOwner", example = "{\"ownerId\": \"st-feng-dakehu\"}")
  record Owner(
      @Nullable @Size(max = 64) @Pattern(regexp = Patterns.ID) String ownerId,
      @Nullable @Size(max = 64) @Pattern(regexp = Patterns.ID) String departmentId) {

    ChangeOwner toCommand() {
      return new ChangeOwner(ownerId, departmentId);
    }
  }

  /** Names who keeps the file up to date (指定更新专人, C-36); without, the owner. */
  @Schema(name = "DesignateKeeper", example = "{\"keeperId\": \"st-chen-kefu\"}")
  record Keeper(@Nullable @Size(max = 64) @Pattern(regexp = Patterns.ID) String keeperId) {}

  /** Deletes a file (删除客户档案, C-40). */
  @Schema(name = "DeleteFile", example = "{\"reason\": \"客户已注销,未发生业务\"}")
  record Deletion(@NotBlank @Size(max = 200) String reason) {}

  /** Moves a customer on in its life (C-22). */
  @Schema(
      name = "ChangeStatus",
      example = "{\"status\": \"LOST\", \"reason\": \"COMPETITOR\", \"note\": \"转向竞争对手\"}")
  record Status(
      @NotNull CustomerStatus status,
      Loss.@Nullable Reason reason,
      @Nullable @Size(max = 500) String note) {

    ChangeStatus toCommand() {
      return new ChangeStatus(status, reason, Tidy.text(note));
    }
  }

  /** A person decides the class. */
  @Schema(name = "ClassifyCustomer", example = "{\"grade\": \"B\", \"reason\": \"年度评估后调整\"}")
  record Classify(
      @Nullable Grade grade, @Nullable Tier tier, @NotBlank @Size(max = 500) String reason) {

    ClassifyCustomer toCommand() {
      return new ClassifyCustomer(grade, tier, reason.strip());
    }
  }

  /** At most 200 files at once; each is judged alone. */
  @Schema(name = "CustomerBatch")
  record Batch(@NotNull @Size(min = 1, max = 200) List<JsonNode> items) {}
}

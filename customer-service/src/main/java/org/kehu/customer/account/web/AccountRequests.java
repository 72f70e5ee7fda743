package org.kehu.customer.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.account.ApplicationKind;
import org.kehu.customer.account.ApplyForAccount;
import org.kehu.customer.account.FilingPlace;
import org.kehu.customer.account.Paper;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on applications for accounts. */
final class AccountRequests {

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";

  private AccountRequests() {}

  /** The paper application (纸制申请). */
  @Schema(name = "AccountPaper")
  record PaperJson(
      @NotNull @Size(max = 40) @Pattern(regexp = CODE) @Schema(example = "SQ-2026-118")
          String number,
      @NotNull LocalDate signedOn) {}

  /**
   * A paper application is brought (开户、更改户名申请).
   *
   * @param newName 新户名; of a rename only
   * @param informIds staff concerned beside those who look after the customer
   */
  @Schema(
      name = "ApplyForAccount",
      example =
          """
          {"kind": "RENAME", "newName": "深圳市华信智能科技有限公司", "reason": "客户工商变更",
           "paper": {"number": "SQ-2026-118", "signedOn": "2026-11-27"},
           "informIds": ["st-xu-caiwu"]}
          """)
  record Apply(
      @NotNull ApplicationKind kind,
      @Nullable @Size(min = 1, max = 200) String newName,
      @NotBlank @Size(max = 500) String reason,
      @NotNull @Valid PaperJson paper,
      @Nullable @Size(max = 20) Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> informIds) {

    ApplyForAccount toCommand() {
      return new ApplyForAccount(
          kind,
          newName == null ? null : newName.strip(),
          reason.strip(),
          new Paper(paper.number(), paper.signedOn()),
          informIds == null ? Set.of() : informIds);
    }
  }

  /** The paper lies in an archive (存档). */
  @Schema(name = "FileAccountPaper", example = "{\"place\": \"FINANCE\", \"shelf\": \"财务档案柜 3-2\"}")
  record Filing(@NotNull FilingPlace place, @NotBlank @Size(max = 100) String shelf) {}

  /** The ERP has recorded and classified it (ERP 录入分类). */
  @Schema(
      name = "RecordAccount",
      example = "{\"accountNumber\": \"1122.01.0456\", \"category\": \"经销商\"}")
  record Recorded(
      @NotNull @Size(max = 40) @Pattern(regexp = CODE) String accountNumber,
      @NotBlank @Size(max = 50) String category) {}

  /** Finance does not do it (不予受理). */
  @Schema(name = "RefuseAccount", example = "{\"reason\": \"申请书未加盖公章\"}")
  record Refused(@NotBlank @Size(max = 500) String reason) {}
}

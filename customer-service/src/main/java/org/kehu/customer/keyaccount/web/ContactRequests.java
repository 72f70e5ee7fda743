package org.kehu.customer.keyaccount.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.ContactChannel;
import org.kehu.customer.keyaccount.FileReport;
import org.kehu.customer.keyaccount.TheirContact;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on contact with a key account. */
final class ContactRequests {

  private ContactRequests() {}

  /** Who keeps contact (两个以上的人员与之联系). */
  @Schema(
      name = "NameKeyAccountContacts",
      example =
          """
          {"staffIds": ["st-feng-dakehu", "st-he-dakehu"],
           "theirs": {"name": "林晓梅", "position": "采购总监", "mechanism": "每日微信群，每周例会。"}}
          """)
  record Name(
      @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> staffIds,
      @NotNull @Valid Theirs theirs) {}

  /** The account's own contact, and how both inform each other (日常沟通机制). */
  @Schema(name = "KeyAccountOwnContact")
  record Theirs(
      @NotBlank @Size(max = 50) String name,
      @NotBlank @Size(max = 100) String position,
      @NotBlank @Size(max = 1000) String mechanism) {

    TheirContact toContact() {
      return new TheirContact(name.strip(), position.strip(), mechanism.strip());
    }
  }

  /** A contact report (联系报告): with whom, what was told both ways, what problem was found. */
  @Schema(
      name = "ReportKeyAccountContact",
      example =
          """
          {"at": "2026-11-27T02:30:00Z", "channel": "VISIT", "with": "林晓梅",
           "about": "四季度交付计划", "given": "12 月产能已预留。", "received": "二厂 1 月投产。",
           "problem": "希望缩短维修周期。"}
          """)
  record Report(
      @NotNull Instant at,
      @NotNull ContactChannel channel,
      @NotBlank @Size(max = 50) String with,
      @NotBlank @Size(max = 500) String about,
      @Nullable @Size(min = 1, max = 4000) String given,
      @Nullable @Size(min = 1, max = 4000) String received,
      @Nullable @Size(min = 1, max = 2000) String problem) {

    FileReport toCommand() {
      return new FileReport(at, channel, with.strip(), about.strip(), given, received, problem);
    }
  }
}

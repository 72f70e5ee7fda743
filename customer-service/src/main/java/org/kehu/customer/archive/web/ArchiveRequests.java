package org.kehu.customer.archive.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.archive.AgreeIntake;
import org.kehu.customer.archive.Counted;
import org.kehu.customer.archive.Defect;
import org.kehu.customer.archive.Form;
import org.kehu.customer.archive.Occasion;
import org.kehu.customer.archive.Protection;
import org.kehu.customer.archive.Storage;
import org.kehu.kit.access.Level;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on volumes of the archive. */
final class ArchiveRequests {

  static final String CODE = "[A-Z][A-Z0-9_]{1,29}";

  private ArchiveRequests() {}

  /** Agrees that a volume will be handed in (约定移交). */
  @Schema(
      name = "AgreeArchiveIntake",
      example =
          """
          {"checklist": "HOME_BUYER", "part": "MAIN", "category": "RESIDENTIAL",
           "dealtOn": "2026-11-20", "level": "NORMAL", "occasion": "SIGNING",
           "startedOn": "2026-11-20"}
          """)
  record Agree(
      @NotNull @Pattern(regexp = CODE) String checklist,
      @NotNull @Pattern(regexp = CODE) String part,
      @Nullable @Pattern(regexp = CODE) String category,
      @Nullable LocalDate dealtOn,
      @Nullable Level level,
      @NotNull Occasion occasion,
      @NotNull LocalDate startedOn,
      @Nullable LocalDate agreedOn) {

    AgreeIntake toCommand() {
      return new AgreeIntake(
          checklist,
          part,
          category,
          dealtOn,
          level == null ? Level.NORMAL : level,
          occasion,
          startedOn,
          agreedOn);
    }
  }

  /** An item with its quantity (资料明细). */
  @Schema(name = "CountedArchiveItem")
  record CountedItem(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull Form form,
      @Min(1) @Max(999) int quantity,
      @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Ids.FORM) String> fileIds) {

    Counted toCounted() {
      return new Counted(code, form, quantity, fileIds == null ? List.of() : fileIds);
    }
  }

  /** The department hands a volume over, item by item (移交清单). */
  @Schema(
      name = "HandInArchive",
      example =
          """
          {"items": [{"code": "ID_CARDS", "form": "COPY", "quantity": 2}]}
          """)
  record HandOver(@NotEmpty @Size(max = 60) List<@NotNull @Valid CountedItem> items) {

    List<Counted> toItems() {
      return items.stream().map(CountedItem::toCounted).toList();
    }
  }

  /** Where a volume lies (存放位置). */
  @Schema(name = "ArchiveStorage")
  record Place(
      @NotBlank @Size(max = 60) String cabinet,
      @NotBlank @Size(max = 200) String place,
      @NotNull @Size(max = 3) Set<@NotNull Protection> protection,
      boolean locked) {

    Storage toStorage() {
      return new Storage(cabinet.strip(), place.strip(), protection, locked);
    }
  }

  /** A volume was counted and put away (清点归档). */
  @Schema(
      name = "FileArchive",
      example =
          """
          {"items": [{"code": "ID_CARDS", "form": "COPY", "quantity": 2}],
           "storage": {"cabinet": "3 号柜", "place": "2 层", "protection": ["FIRE", "DAMP", "INSECTS"],
                       "locked": true}}
          """)
  record PutAway(
      @NotEmpty @Size(max = 60) List<@NotNull @Valid CountedItem> items,
      @NotNull @Valid Place storage) {

    List<Counted> toItems() {
      return items.stream().map(CountedItem::toCounted).toList();
    }
  }

  /** A volume is given back for a defect (退回). */
  @Schema(
      name = "ReturnArchive",
      example = "{\"defect\": \"NO_STRADDLE_SEAL\", \"note\": \"购房合同未盖骑缝章。\"}")
  record GiveBack(@NotNull Defect.Kind defect, @NotBlank @Size(max = 1000) String note) {}

  /** A volume was checked (每月校对). */
  @Schema(
      name = "VerifyArchive",
      example = "{\"missing\": [\"DEED_TAX\"], \"note\": \"契税复印件未找到。\"}")
  record Check(
      @NotNull @Size(max = 60) List<@NotNull @Pattern(regexp = CODE) String> missing,
      @Nullable @Size(min = 1, max = 1000) String note) {}

  /** Missing items are there again (找回). */
  @Schema(name = "FindArchiveItems", example = "{\"items\": [\"DEED_TAX\"]}")
  record Found(@NotEmpty @Size(max = 60) List<@NotNull @Pattern(regexp = CODE) String> items) {}
}

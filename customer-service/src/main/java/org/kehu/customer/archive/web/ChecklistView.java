package org.kehu.customer.archive.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.customer.archive.Checklist;
import org.kehu.customer.archive.Form;

/** What a volume must hold (客户信息档案清单). */
@Schema(name = "ArchiveChecklist")
record ChecklistView(String checklist, String part, List<EntryView> items) {

  /** One item of the list. */
  @Schema(name = "ArchiveChecklistItem")
  record EntryView(
      String code, String name, String nameEn, Set<Form> forms, int quantity, boolean required) {}

  static ChecklistView of(ArchiveVolume volume, List<Checklist.Entry> expected) {
    return new ChecklistView(
        volume.checklist(),
        volume.part(),
        expected.stream()
            .map(entry ->
                new EntryView(
                    entry.code(),
                    entry.name().zh(),
                    entry.name().en(),
                    entry.forms(),
                    entry.quantity(),
                    entry.required()))
            .toList());
  }
}

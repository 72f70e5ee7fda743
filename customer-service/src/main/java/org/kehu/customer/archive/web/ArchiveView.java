package org.kehu.customer.archive.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.archive.ArchiveMove;
import org.kehu.customer.archive.ArchiveStatus;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.customer.archive.Defect;
import org.kehu.customer.archive.Filing;
import org.kehu.customer.archive.Form;
import org.kehu.customer.archive.HandIn;
import org.kehu.customer.archive.Intake;
import org.kehu.customer.archive.Item;
import org.kehu.customer.archive.Occasion;
import org.kehu.customer.archive.Protection;
import org.kehu.customer.archive.Storage;
import org.kehu.kit.access.Level;

/**
 * A volume of the archive as the master table lists it (C-45); its files need a loan.
 *
 * @param part which volume of the checklist: papers of the mortgage are kept apart
 * @param handIn how it came last; absent until it did
 * @param items what it holds; empty until it is filed
 * @param filing when and by whom it was filed, who keeps it, where; absent until then
 * @param delays when its department was late
 * @param verifiedOn when it was counted or checked last; absent until it is filed
 * @param lentTo the loan that has it; absent while it lies in its cabinet
 * @param missingSince absent while everything is there
 */
@Schema(name = "Archive")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchiveView(
    String id,
    String number,
    String customerId,
    String departmentId,
    String checklist,
    String part,
    @Nullable String category,
    @Nullable LocalDate dealtOn,
    Level level,
    ArchiveStatus status,
    Set<ArchiveMove> allowedMoves,
    IntakeView intake,
    boolean overdue,
    @Nullable HandInView handIn,
    List<ItemView> items,
    List<DefectView> defects,
    @Nullable FilingView filing,
    List<DelayView> delays,
    List<VerificationView> verifications,
    @Nullable LocalDate verifiedOn,
    @Nullable String lentTo,
    @Nullable Instant missingSince,
    Instant createdAt,
    String createdBy) {

  /** What was agreed before it came. */
  @Schema(name = "ArchiveIntake")
  record IntakeView(
      Occasion occasion,
      LocalDate startedOn,
      LocalDate agreedOn,
      String departmentId,
      Instant dueAt) {}

  /** How it was handed over. */
  @Schema(name = "ArchiveHandIn")
  record HandInView(List<SaidView> items, Instant at, String by, boolean late) {}

  /** What the department said it handed in. */
  @Schema(name = "ArchiveHandedInItem")
  record SaidView(String code, Form form, int quantity) {}

  /** An item that it holds. */
  @Schema(name = "ArchiveItem")
  record ItemView(
      String code, String name, Form form, int quantity, Item.State state, List<String> fileIds) {}

  /** Why it was given back. */
  @Schema(name = "ArchiveDefect")
  record DefectView(Defect.Kind defect, String note, Instant at, String by) {}

  /** How it was filed and where it lies. */
  @Schema(name = "ArchiveFiling")
  record FilingView(LocalDate on, String by, String keeperId, StorageView storage) {}

  /** Where it lies. */
  @Schema(name = "ArchivePlace")
  record StorageView(String cabinet, String place, Set<Protection> protection, boolean locked) {}

  /** A delay that its department answers for. */
  @Schema(name = "ArchiveDelay")
  record DelayView(String departmentId, Instant dueAt, Instant notedAt) {}

  /** A check. */
  @Schema(name = "ArchiveVerification")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VerificationView(LocalDate on, String by, List<String> missing, @Nullable String note) {}

  static ArchiveView of(ArchiveVolume one) {
    Intake intake = one.intake();
    return new ArchiveView(
        one.id(),
        one.number(),
        one.customerId(),
        one.departmentId(),
        one.checklist(),
        one.part(),
        one.category(),
        one.dealtOn(),
        one.level(),
        one.status(),
        one.status().allowed(),
        new IntakeView(
            intake.occasion(),
            intake.startedOn(),
            intake.agreedOn(),
            intake.departmentId(),
            intake.dueAt()),
        one.isOverdue(),
        one.lastHandIn().map(ArchiveView::handIn).orElse(null),
        one.items().stream().map(ArchiveView::item).toList(),
        one.defects().stream()
            .map(defect -> new DefectView(defect.kind(), defect.note(), defect.at(), defect.by()))
            .toList(),
        one.filing().map(ArchiveView::filing).orElse(null),
        one.delays().stream()
            .map(delay -> new DelayView(delay.departmentId(), delay.dueAt(), delay.notedAt()))
            .toList(),
        one.verifications().stream()
            .map(check ->
                new VerificationView(check.on(), check.by(), check.missing(), check.note()))
            .toList(),
        one.verifiedOn(),
        one.lentTo(),
        one.missingSince(),
        one.createdAt(),
        one.createdBy());
  }

  private static HandInView handIn(HandIn handIn) {
    return new HandInView(
        handIn.items().stream()
            .map(said -> new SaidView(said.code(), said.form(), said.quantity()))
            .toList(),
        handIn.at(),
        handIn.by(),
        handIn.late());
  }

  private static ItemView item(Item item) {
    return new ItemView(
        item.code(), item.name(), item.form(), item.quantity(), item.state(), item.fileIds());
  }

  private static FilingView filing(Filing filing) {
    Storage storage = filing.storage();
    return new FilingView(
        filing.on(),
        filing.by(),
        filing.keeperId(),
        new StorageView(
            storage.cabinet(), storage.place(), storage.protection(), storage.locked()));
  }
}

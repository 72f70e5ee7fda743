package org.kehu.customer.archive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.archive.ArchiveDesk;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The archive of a customer (客户档案), from the agreed intake to the monthly check. */
@RestController
@RequestMapping("/api/v1/customers/{id}/archives")
@Tag(name = "archives", description = "客户档案: intake, counting, filing, verification, loans")
class ArchiveController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final ArchiveDesk desk;

  ArchiveController(ArchiveDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Agree that a volume will be handed in (约定归档)",
      description =
          "The day must lie within the procedure's time for the occasion; the last one unless said."
              + " Papers of a mortgage are a volume of their own (part MORTGAGE).")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ArchiveView> agree(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid ArchiveRequests.Agree request) {
    Stored<ArchiveVolume> stored = desk.agree(id, request.toCommand());
    String collection = "/api/v1/customers/" + stored.aggregate().customerId() + "/archives";
    return Answers.created(stored, collection, ArchiveView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List the volumes of a customer, newest first (客户档案列表)")
  Page<ArchiveView> list(@PathVariable @Pattern(regexp = ID) String id, PageRequest page) {
    return desk.list(id, page).map(ArchiveView::of);
  }

  @GetMapping("/{archiveId}")
  @Operation(
      summary = "Read what is known of a volume (查看档案目录)",
      description = "The entry of the catalogue; its files need a loan.")
  ResponseEntity<ArchiveView> get(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId) {
    ArchiveVolume one = desk.get(id, archiveId);
    return Answers.found(one, ArchiveView.of(one));
  }

  @GetMapping("/{archiveId}/checklist")
  @Operation(summary = "What the volume must hold (客户信息档案清单, F-13)")
  ChecklistView checklist(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId) {
    ArchiveVolume one = desk.get(id, archiveId);
    return ChecklistView.of(one, desk.expected(one));
  }

  @PostMapping("/{archiveId}/hand-in")
  @Operation(
      summary = "Hand a volume over to the archive (移交登记)",
      description =
          "Item by item. After the agreed time it is taken, and noted against the department.")
  ResponseEntity<ArchiveView> handIn(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId,
      @RequestBody @Valid ArchiveRequests.HandOver request) {
    return changed(desk.handIn(id, archiveId, request.toItems()));
  }

  @PostMapping("/{archiveId}/file")
  @Operation(
      summary = "Put a volume away that was counted whole (清点归档)",
      description =
          "Every required item and all that was handed in must be there, in the form that the"
              + " checklist takes; from 机密 up only originals. Refused, it names what is missing.")
  ResponseEntity<ArchiveView> file(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId,
      @RequestBody @Valid ArchiveRequests.PutAway request) {
    return changed(desk.file(id, archiveId, request.toItems(), request.storage().toStorage()));
  }

  @PostMapping("/{archiveId}/return")
  @Operation(
      summary = "Give a volume back for a defect of principle (退回重交)",
      description = "For example a contract without straddle seal. It is to be handed in again.")
  ResponseEntity<ArchiveView> giveBack(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId,
      @RequestBody @Valid ArchiveRequests.GiveBack request) {
    return changed(desk.giveBack(id, archiveId, request.defect(), request.note().strip()));
  }

  @PostMapping("/{archiveId}/cancel")
  @Operation(summary = "Say that a volume will not come (取消归档约定)")
  ResponseEntity<ArchiveView> cancel(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId) {
    return changed(desk.cancel(id, archiveId));
  }

  @PostMapping("/{archiveId}/verify")
  @Operation(
      summary = "Record that a volume was checked (每月校对)",
      description = "Missing items are reported to the superior, and are the superior's task.")
  ResponseEntity<ArchiveView> verify(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId,
      @RequestBody @Valid ArchiveRequests.Check request) {
    return changed(desk.verify(id, archiveId, request.missing(), request.note()));
  }

  @PostMapping("/{archiveId}/found")
  @Operation(summary = "Record that missing items are there again (缺失找回)")
  ResponseEntity<ArchiveView> found(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId,
      @RequestBody @Valid ArchiveRequests.Found request) {
    return changed(desk.find(id, archiveId, request.items()));
  }

  @PutMapping("/{archiveId}/storage")
  @Operation(summary = "Say where a volume lies now (变更存放位置)")
  ResponseEntity<ArchiveView> relocate(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String archiveId,
      @RequestBody @Valid ArchiveRequests.Place request) {
    return changed(desk.relocate(id, archiveId, request.toStorage()));
  }

  private static ResponseEntity<ArchiveView> changed(Stored<ArchiveVolume> stored) {
    return Answers.changed(stored, ArchiveView.of(stored.aggregate()));
  }
}

package org.kehu.customer.archive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.archive.ArchiveDesk;
import org.kehu.customer.archive.ArchiveSearch;
import org.kehu.customer.archive.ArchiveStatus;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The master table of all customers' archives (客户档案总表). */
@RestController
@RequestMapping("/api/v1/customers/archives")
@Tag(name = "archives", description = "客户档案: intake, counting, filing, verification, loans")
class MasterTableController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CODE = ArchiveRequests.CODE;

  private final ArchiveDesk desk;

  MasterTableController(ArchiveDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "The catalogue of all archives (档案目录)",
      description =
          "Electronic and paper. With a category in the order of the deals, else newest first."
              + " handedInOn is the handover register of a day; delayedDepartment finds what a"
              + " department handed in late, verifiedBefore what nobody has checked since.")
  Page<ArchiveView> table(
      @RequestParam(required = false) @Size(min = 1, max = 40) @Nullable String number,
      @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String checklist,
      @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String category,
      @RequestParam(required = false) @Nullable ArchiveStatus status,
      @RequestParam(required = false) @Size(min = 1, max = 64) @Nullable String keeper,
      @RequestParam(required = false) @Size(min = 1, max = 64) @Nullable String delayedDepartment,
      @RequestParam(required = false) @Nullable LocalDate handedInOn,
      @RequestParam(required = false) @Nullable LocalDate verifiedBefore,
      @RequestParam(defaultValue = "false") boolean missing,
      PageRequest page) {
    ArchiveSearch search =
        new ArchiveSearch(
            number,
            checklist,
            category,
            status,
            keeper,
            delayedDepartment,
            handedInOn,
            verifiedBefore,
            missing);
    return desk.table(search, page).map(ArchiveView::of);
  }

  @GetMapping(
      path = "/table",
      produces = {CSV, XLSX})
  @Operation(
      summary = "The master table as a file (客户档案总表, F-13)",
      description = "A row an item, with number, person responsible, filing date, place. Logged.")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String checklist,
      @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String category,
      @RequestParam(defaultValue = "CSV") TableFormat format) {
    Iterator<ArchiveVolume> volumes =
        desk.export(
            new ArchiveSearch(null, checklist, category, null, null, null, null, null, false));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("archives" + format.suffix(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out -> {
          try (TableWriter table = TableWriter.of(format, out)) {
            ArchiveTable.write(volumes, table);
          }
        });
  }
}

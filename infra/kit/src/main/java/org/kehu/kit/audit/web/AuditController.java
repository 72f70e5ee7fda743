package org.kehu.kit.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.audit.AuditReport;
import org.kehu.kit.audit.AuditTrail;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail (审计记录) of this service: search and verification, for the auditor. */
@RestController
@Tag(name = "audit", description = "审计: who did what, when, from where and why")
@RequestMapping("/api/v1/audit/${spring.application.name}")
public class AuditController {

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9:._-]*";
  private static final String SUBJECT = "[a-z-]+/[A-Za-z0-9-]+";
  private static final String ACTION = "[A-Za-z0-9 ./{}_-]+";

  /**
   * Which window to verify.
   *
   * @param from first instant; a day before {@code until} unless given
   * @param until last instant; now unless given
   * @param after {@code next} of the report to go on from, with its window
   */
  record Window(
      @Nullable Instant from,
      @Nullable Instant until,
      @Pattern(regexp = "[0-9a-f-]{36}:[0-9]{1,12}") @Nullable String after) {}

  private final AuditTrail trail;

  public AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping
  @Operation(
      summary = "Search the trail, newest first (查询审计记录)",
      description = "Each search is itself an entry.")
  Page<AuditEntryView> search(
      @RequestParam(required = false) @Size(max = 80) @Pattern(regexp = CODE)
          @Nullable String actor,
      @RequestParam(required = false) @Size(max = 120) @Pattern(regexp = SUBJECT)
          @Nullable String subject,
      @RequestParam(required = false) @Size(max = 80) @Pattern(regexp = CODE)
          @Nullable String customer,
      @RequestParam(required = false) @Size(max = 160) @Pattern(regexp = ACTION)
          @Nullable String action,
      @RequestParam(required = false) @Nullable AuditClass kind,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until,
      PageRequest page) {
    return trail
        .search(new AuditTrail.Filter(actor, subject, customer, action, kind, from, until), page)
        .map(AuditEntryView::of);
  }

  @PostMapping("/verify")
  @Operation(
      summary = "Verify a window of the trail (核验审计记录)",
      description =
          "Recomputes its hashes against the anchors; the last day unless told. What is too much for"
              + " one answer is not `complete` and says with `next` where to go on.")
  AuditReport verify(@Valid @RequestBody(required = false) @Nullable Window window) {
    return window == null
        ? trail.verify(null, null, null)
        : trail.verify(window.from(), window.until(), window.after());
  }
}

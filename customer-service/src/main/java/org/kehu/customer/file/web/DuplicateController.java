package org.kehu.customer.file.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.duplicate.DuplicateKey;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.Suspect;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files held because a hidden one may be the same customer; the archivist alone sees both (M5). */
@RestController
@RequestMapping("/api/v1/customers/duplicates")
@Tag(name = "duplicates", description = "疑似重复: files held for review")
class DuplicateController {

  private final CustomerDesk desk;
  private final CustomerViews views;

  DuplicateController(CustomerDesk desk, CustomerViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** A file of a pair, as far as the archivist needs it. */
  @Schema(name = "DuplicateSide")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Side(
      String id, String number, CustomerKind kind, @Nullable String name, String departmentId) {

    static Side of(Customer customer) {
      return new Side(
          customer.id(),
          customer.number(),
          customer.kind(),
          customer.profile().enterpriseName(),
          customer.departmentId());
    }
  }

  /** A newer file, the older ones that it may repeat, and by what. */
  @Schema(name = "HeldDuplicate")
  record Held(Side file, List<Pair> suspected, @Nullable Instant heldSince) {}

  /** One older file. */
  @Schema(name = "SuspectedFile")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Pair(String customerId, @Nullable Side file, Set<DuplicateKey.Match> matches) {}

  @GetMapping
  @Operation(summary = "Files held for review, longest first (待核查的疑似重复)")
  Page<Held> held(PageRequest page) {
    return desk.held(page)
        .map(file ->
            new Held(
                Side.of(file),
                file.suspects().stream().map(this::pair).toList(),
                file.heldSince()));
  }

  @PostMapping("/{id}/dismiss")
  @Operation(summary = "It is a customer of its own (确认不是重复)")
  ResponseEntity<CustomerView> dismiss(@PathVariable @Pattern(regexp = Patterns.ID) String id) {
    Stored<Customer> stored = desk.dismissDuplicates(id);
    return Answers.changed(stored, views.of(stored.aggregate()));
  }

  private Pair pair(Suspect suspect) {
    Customer older = desk.suspected(suspect.customerId());
    return new Pair(suspect.customerId(), older == null ? null : Side.of(older), suspect.matches());
  }
}

package org.kehu.customer.fatigue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.fatigue.Contact;
import org.kehu.customer.fatigue.ContactKind;
import org.kehu.customer.fatigue.ContactLoad;
import org.kehu.customer.fatigue.ContactLoadDesk;
import org.kehu.kit.ids.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How much a customer was contacted (联系频次). */
@RestController
@Tag(name = "notices", description = "通知: what was sent to whom, and why something was not")
class ContactLoadController {

  private final ContactLoadDesk desk;

  ContactLoadController(ContactLoadDesk desk) {
    this.desk = desk;
  }

  /** How much of each limit is used, and by what. */
  @Schema(name = "ContactLoad")
  record LoadView(String customerId, List<UsedView> limits, List<ContactView> contacts) {

    static LoadView of(String customerId, ContactLoad load) {
      return new LoadView(
          customerId,
          load.limits().stream().map(UsedView::of).toList(),
          load.contacts().stream().map(ContactView::of).toList());
    }
  }

  /**
   * One limit of the policy in force.
   *
   * @param closedUntil until when one more is too many; absent while it is not
   */
  @Schema(name = "UsedContactLimit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UsedView(
      List<ContactKind> counts,
      int most,
      @Schema(example = "PT168H") String within,
      long used,
      @Nullable Instant closedUntil) {

    static UsedView of(ContactLoad.Used used) {
      return new UsedView(
          used.counts().stream().sorted().toList(),
          used.most(),
          used.within().toString(),
          used.used(),
          used.closedUntil());
    }
  }

  /** One contact that is counted. */
  @Schema(name = "CountedContact")
  record ContactView(
      ContactKind kind, Instant at, @Schema(example = "visit/0198f0c2-…") String reference) {

    static ContactView of(Contact contact) {
      return new ContactView(contact.kind(), contact.at(), contact.reference());
    }
  }

  @GetMapping("/api/v1/customers/{id}/contact-load")
  @Operation(
      summary = "Explain how often a customer was contacted and may still be (联系频次)",
      description = "Notices, surveys, visits and calls together, by the policy in force.")
  LoadView load(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return LoadView.of(id, desk.of(id));
  }
}

package org.kehu.customer.handover;

import java.util.Map;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.notice.NoticeDesk;
import org.kehu.customer.notice.RequestNotice;
import org.kehu.customer.notice.Viewers;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/**
 * Tells customers who looks after them now (通知有关客户, C-115). Whether the notice may go, by consent
 * and by how often the customer is contacted, is judged when it goes.
 */
@Component
class HandoverNotice {

  private static final String TEMPLATE = "contact-changed";

  private final NoticeDesk notices;
  private final StaffRegister staff;

  HandoverNotice(NoticeDesk notices, StaffRegister staff) {
    this.notices = notices;
    this.staff = staff;
  }

  /** Asks for the notice; false for a customer whom nobody has to tell. */
  boolean ask(Customer customer, Placement place, Handover handover) {
    String heir = place.ownerId();
    if (heir == null || customer.isHidden() || customer.status() == CustomerStatus.LOST) {
      return false;
    }
    String name = staff.find(heir).map(StaffMember::name).orElse(heir);
    notices.take(
        new RequestNotice(
            new RequestNotice.Recipient(RecipientKind.CUSTOMER, customer.id(), null),
            TEMPLATE,
            Purpose.SERVICE,
            null,
            Language.ZH,
            Map.of("customerNumber", customer.number(), "successor", name),
            handover.subject(),
            null,
            Call.current().caller().id()),
        new Viewers(customer.departmentId(), customer.level(), customer.scope()));
    return true;
  }
}

package org.kehu.customer.agreement.web;

import org.kehu.customer.SecurityRules;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Agreements as the caller may see them. */
@Component
class AgreementAnswers {

  private final CustomerDesk files;

  AgreementAnswers(CustomerDesk files) {
    this.files = files;
  }

  /** Who has a part in it without a right to the customer's file learns of no persons. */
  AgreementView view(Agreement one) {
    Disclosure persons =
        files
            .find(one.customerId())
            .map(file -> SecurityRules.agreementDisclosure(Call.current().caller(), file))
            .orElse(Disclosure.HIDDEN);
    return AgreementView.of(one, persons);
  }

  ResponseEntity<AgreementView> found(Agreement one) {
    return Answers.found(one, view(one));
  }

  ResponseEntity<AgreementView> changed(Stored<Agreement> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  ResponseEntity<AgreementView> created(Stored<Agreement> stored) {
    Agreement one = stored.aggregate();
    String collection = "/api/v1/customers/" + one.customerId() + "/agreements";
    return Answers.created(stored, collection, view(one));
  }
}

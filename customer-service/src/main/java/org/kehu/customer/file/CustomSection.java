package org.kehu.customer.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomCheck;
import org.kehu.customer.customfield.CustomConditions;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.customer.customfield.FieldCatalogue;
import org.kehu.customer.customfield.Holder;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * The custom fields of files (M9): what may be kept in them, and how lists are filtered by them.
 */
@Component
class CustomSection {

  private final FieldCatalogue catalogue;
  private final StaffRegister staff;

  CustomSection(FieldCatalogue catalogue, StaffRegister staff) {
    this.catalogue = catalogue;
    this.staff = staff;
  }

  /** A new file's command with its custom fields in their one form, or a refusal. */
  RegisterCustomer checked(RegisterCustomer command, Caller caller) {
    Profile profile = command.profile();
    CustomValues kept = checked(command.kind(), CustomValues.NONE, profile.custom(), caller);
    return kept.equals(profile.custom()) ? command : command.with(profile.with(kept));
  }

  /** What a file is to hold, with its custom fields in their one form, or a refusal. */
  Profile checked(Customer file, Profile next, Caller caller) {
    CustomValues before = file.profile().custom();
    return next.with(checked(file.kind(), before, next.custom(), caller));
  }

  private CustomValues checked(
      CustomerKind kind, CustomValues before, CustomValues next, Caller caller) {
    if (before.equals(next)) {
      return before;
    }
    CustomCheck.Outcome outcome =
        CustomCheck.of(
            catalogue.current(),
            Holder.valueOf(kind.name()),
            before,
            next,
            Sight.clearance(caller),
            this::worksHere);
    refuse(outcome.errors());
    return outcome.values();
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      Problem problem = CustomerProblem.FIELDS_INVALID.problem();
      errors.forEach(problem::error);
      throw problem;
    }
  }

  private boolean worksHere(String staffId) {
    return staff.find(staffId).filter(StaffMember::isActive).isPresent();
  }

  /** What a search asks of custom fields, as somebody may ask it; null for nothing. */
  @Nullable Criteria criteria(CustomerSearch search, Caller reader) {
    String asked = search.custom();
    return asked == null
        ? null
        : CustomConditions.of(asked).criteria(catalogue.current(), Sight.clearance(reader));
  }
}

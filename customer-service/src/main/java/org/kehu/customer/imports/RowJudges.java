package org.kehu.customer.imports;

import org.kehu.customer.customfield.FieldCatalogue;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.DuplicateGuard;
import org.kehu.customer.file.ManyFiles;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.exchange.Heading;
import org.springframework.stereotype.Component;

/** Gives each import its judge. */
@Component
class RowJudges {

  private final ManyFiles many;
  private final CustomerDesk desk;
  private final DuplicateGuard duplicates;
  private final StaffRegister staff;
  private final FieldCatalogue catalogue;

  RowJudges(
      ManyFiles many,
      CustomerDesk desk,
      DuplicateGuard duplicates,
      StaffRegister staff,
      FieldCatalogue catalogue) {
    this.many = many;
    this.desk = desk;
    this.duplicates = duplicates;
    this.staff = staff;
    this.catalogue = catalogue;
  }

  RowJudge of(ImportJob job, Heading<Column> heading) {
    CustomColumns custom =
        CustomColumns.of(catalogue.current(), heading.names(), heading.ignored());
    RowReader reader = new RowReader(heading, custom, staff, job.departmentId());
    return new RowJudge(job, reader, many, desk, duplicates);
  }
}

package org.kehu.customer.keyaccount.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.ContactChannel;
import org.kehu.customer.keyaccount.ContactReport;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.PersonalKind;

/**
 * A contact report as it is shown (联系报告).
 *
 * @param with whom, as far as the reader may see it
 */
@Schema(name = "KeyAccountContactReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactReportView(
    String id,
    String accountId,
    String staffId,
    Instant at,
    ContactChannel channel,
    @Nullable String with,
    String about,
    @Nullable String given,
    @Nullable String received,
    @Nullable String problem,
    Instant createdAt) {

  static ContactReportView of(ContactReport one, Disclosure persons) {
    return new ContactReportView(
        one.id(),
        one.accountId(),
        one.staffId(),
        one.at(),
        one.channel(),
        PersonalKind.NAME.shown(one.with(), persons),
        one.about(),
        one.given(),
        one.received(),
        one.problem(),
        one.createdAt());
  }
}

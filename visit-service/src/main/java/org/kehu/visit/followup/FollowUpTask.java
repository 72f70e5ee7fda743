package org.kehu.visit.followup;

import java.time.LocalDate;
import org.kehu.visit.contact.ContactMode;

/**
 * What a follow-up is about and until when; may be edited while it is open (catalogue V-12, V-13).
 */
public record FollowUpTask(String what, ContactMode mode, LocalDate dueOn) {}

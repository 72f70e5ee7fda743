package org.kehu.visit.visit;

import java.time.LocalDate;
import org.kehu.visit.contact.ContactMode;

/**
 * What follows from a visit; it becomes a follow-up (catalogue V-06, V-12).
 *
 * @param what to do
 * @param ownerId staff id of who does it
 * @param dueOn until when
 */
public record NextStep(String what, String ownerId, LocalDate dueOn, ContactMode mode) {}

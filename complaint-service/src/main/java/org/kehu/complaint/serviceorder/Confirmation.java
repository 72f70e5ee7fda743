package org.kehu.complaint.serviceorder;

import org.kehu.complaint.cases.clock.Stamp;

/**
 * The customer's word to a time.
 *
 * @param via how it was given, a code such as {@code TELEPHONE}
 * @param stamp who heard it and when
 */
public record Confirmation(String via, Stamp stamp) {}

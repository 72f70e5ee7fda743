package org.kehu.customer.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said here of somebody's absence. It holds until the directory's source says something
 * new: the last word counts.
 *
 * @param absence null for somebody who is said to be there
 * @param by who said so: the person, or who answers for the person's department
 */
record DeclaredAbsence(@Nullable Absence absence, String by, Instant at) {}

/**
 * The case (案件): one contact of a customer from receipt to closure, its states, steps and events.
 */
@NullMarked
package org.kehu.complaint.cases;

import org.jspecify.annotations.NullMarked;

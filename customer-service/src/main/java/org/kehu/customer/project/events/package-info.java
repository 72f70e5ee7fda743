/** What others hear of service projects, and what projects hear of complaints. */
@NullMarked
package org.kehu.customer.project.events;

import org.jspecify.annotations.NullMarked;

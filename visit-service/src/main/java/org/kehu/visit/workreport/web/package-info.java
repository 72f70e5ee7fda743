/** HTTP in: work reports. */
@NullMarked
package org.kehu.visit.workreport.web;

import org.jspecify.annotations.NullMarked;

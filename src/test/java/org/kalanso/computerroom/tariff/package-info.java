@NullMarked
package org.kalanso.computerroom.tariff;

import org.jspecify.annotations.NullMarked;

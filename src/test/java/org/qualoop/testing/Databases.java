package org.qualoop.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

class Databases implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        Stream<Database> found =
                MySql.available() ? Stream.of(Database.h2(), Database.mysql()) : Stream.of(Database.h2());
        return found.map(Arguments::of);
    }
}

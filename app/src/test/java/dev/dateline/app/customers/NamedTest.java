package dev.dateline.app.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people choose by its name. */
class NamedTest {

    private final Named named =
            new Named(Map.of("crews", "Depot crews", "board", "Management board", "price", "€ 1,000 less, each month"));
    private final Map<String, String> wrong = new LinkedHashMap<>();

    @Test
    void namesInAnyCaseAndIdentifiersAreReadAlike() {
        assertThat(named.read("hurts", "depot CREWS, board,Depot crews", wrong)).containsExactly("crews", "board");
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNameMayHaveCommasOfItsOwn() {
        var typed = named.typed(List.of("price", "crews"));

        assertThat(named.read("claims", typed, wrong)).containsExactly("price", "crews");
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        named.read("hurts", "Depot crew", wrong);

        assertThat(wrong.get("hurts")).contains("“Depot crew” is none of these", "Management board");
    }
}

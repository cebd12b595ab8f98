import type { AssetFacts } from './core/asset.ts';
import type { Place } from './core/lineage.ts';
import type { Observation } from './core/observation.ts';
import { redact } from './core/redact.ts';

function redactPlace(place: Place): Place {
  return place.text === undefined ? place : { ...place, text: redact(place.text) };
}

function redactFacts(facts: AssetFacts): AssetFacts {
  const { description, definition, properties } = facts;
  return {
    ...facts,
    ...(description !== undefined && { description: redact(description) }),
    ...(definition !== undefined && { definition: redact(definition) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, redact(value)]),
      ),
    }),
  };
}

/** The observation without secrets in texts of other people: quotes, definitions, messages. */
export function redactObservation(observation: Observation): Observation {
  switch (observation.type) {
    case 'asset': {
      const { facts, place } = observation;
      const safe = { ...observation, facts: redactFacts(facts) };
      return place ? { ...safe, place: redactPlace(place) } : safe;
    }
    case 'edge':
      return { ...observation, places: observation.places.map(redactPlace) };
    case 'unresolved': {
      const { place, message } = observation;
      return { ...observation, message: redact(message), place: redactPlace(place) };
    }
    case 'coverage': {
      const { message } = observation;
      return message === undefined ? observation : { ...observation, message: redact(message) };
    }
    default:
      return observation;
  }
}
